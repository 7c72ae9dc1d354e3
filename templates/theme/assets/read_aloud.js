/* Reads the page aloud, sentence by sentence, in the browser's own voice. Without a voice the button stays hidden. */
