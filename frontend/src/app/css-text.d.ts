/** A style sheet imported as text (`with { loader: 'text' }`), for what is loaded long after the page. */
declare module '*.css' {
  const text: string;
  export default text;
}
