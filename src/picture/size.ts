/** Width and height of the pictures for shared links, in pixels. */
export const [WIDTH, HEIGHT] = [1200, 630];
