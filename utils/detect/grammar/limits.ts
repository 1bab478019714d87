/**
 * The mention limits of the model, repeated because the model's file brings its schema library along and page files must
 * not. A test holds the two equal.
 */
export const LIMITS = { name: 300, issuer: 200, credentialId: 120, url: 2000 } as const
