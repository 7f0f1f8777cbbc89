/** Class names of a style sheet; reading one that is not there gives `undefined`. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
