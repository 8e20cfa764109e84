package lodestar.shared.web;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A page while it is written: its bytes in one piece, in UTF-8. Letters of ASCII, nearly all of a
/// page, are put down one by one; whatever holds others is left to the encoder.
final class PageOutput implements TemplateOutput {

    private static final int ROOM = 32_768;
    private static final int HANDY = 1 << 18;
    private static final int LAST_OF_ASCII = 0x7f;
    private static final boolean[] PLAIN = new boolean[LAST_OF_ASCII + 1];

    static {
        String plain =
                "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-_/+()?!@#%";
        plain.chars().forEach(letter -> PLAIN[letter] = true);
    }

    private byte[] bytes = new byte[ROOM];
    private int length;

    /// The bytes, of which the first `length()` are the page.
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /// Makes room for the next page.
    void clear() {
        length = 0;
    }

    /// Whether it takes too little memory to be thrown away.
    boolean isHandy() {
        return bytes.length <= HANDY;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        room(to - from);
        int at = length;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            if (letter > LAST_OF_ASCII) {
                length = at;
                writeBinaryContent(text.substring(i, to).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[at++] = (byte) letter;
        }
        length = at;
    }

    /// Writes a text that stands for itself wherever it is in a page; nothing where it holds any
    /// letter that might not, which is then to be escaped.
    ///
    /// @param mayHoldColon not where it could be the scheme of an address
    /// @return whether it was written
    boolean writePlain(String text, boolean mayHoldColon) {
        int size = text.length();
        room(size);
        byte[] to = bytes;
        int at = length;
        for (int i = 0; i < size; i++) {
            char letter = text.charAt(i);
            if (letter > LAST_OF_ASCII || !PLAIN[letter] || (letter == ':' && !mayHoldColon)) {
                return false;
            }
            to[at++] = (byte) letter;
        }
        length = at;
        return true;
    }

    @Override
    public void writeBinaryContent(byte[] content) {
        room(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
