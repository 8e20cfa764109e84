package lodestar.shared.web;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;

/// Packs one page after the other into a gzip file, in one pass and by one code for all
/// ([PageCode]): what repeats itself is found by its first four letters, and only the last place
/// where they stood is looked at. Not for two threads at once.
final class Press {

    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, -1};
    private static final int TAIL = 8;
    private static final int ROOM = 512;
    private static final int HANDY = 1 << 18;
    private static final int WINDOW = 1 << 15;
    private static final int PLACES = 13;
    private static final int GOLDEN = 0x9E3779B1;
    private static final int MOST = 1 << 29;

    private final CRC32 sum = new CRC32();

    /// Where four letters stood last, by their mix, counted from the first page on: what lies
    /// before `start` was in another page.
    private final int[] places = new int[1 << PLACES];

    private int start = 1;
    private byte[] packed = new byte[1 << 15];
    private int at;
    private long bits;
    private int many;

    /// The file, of which the first `length()` bytes count, until the next page.
    byte[] bytes() {
        return packed;
    }

    int length() {
        return at;
    }

    /// Whether it takes too little memory to be thrown away.
    boolean isHandy() {
        return packed.length <= HANDY;
    }

    /// Packs the first `length` bytes.
    void pack(byte[] plain, int length) {
        // a letter takes two bytes at most
        if (packed.length < 2 * length + ROOM) {
            packed = new byte[2 * length + ROOM];
        }
        System.arraycopy(HEAD, 0, packed, 0, HEAD.length);
        at = HEAD.length;
        at += PageCode.head(packed, at);
        bits = PageCode.rest();
        many = PageCode.restBits();
        squeeze(plain, length);
        sum.reset();
        sum.update(plain, 0, length);
        FOUR.set(packed, at, (int) sum.getValue());
        FOUR.set(packed, at + TAIL / 2, length);
        at += TAIL;
    }

    private void squeeze(byte[] plain, int length) {
        int from = 0;
        int end = length - Long.BYTES;
        while (from < end) {
            int letters = (int) FOUR.get(plain, from);
            int place = place(letters);
            int before = places[place] - start;
            places[place] = from + start;
            if (before >= 0
                    && from - before <= WINDOW
                    && (int) FOUR.get(plain, before) == letters) {
                int same = same(plain, before, from, Math.min(PageCode.LONGEST, length - from));
                repeat(same, from - before);
                if (from + same < end) {
                    remember(plain, from + 1);
                    remember(plain, from + same - 3);
                    remember(plain, from + same - 1);
                }
                from += same;
            } else {
                letter(plain[from++] & 0xff);
            }
        }
        while (from < length) {
            letter(plain[from++] & 0xff);
        }
        letter(PageCode.END);
        at += (many + Byte.SIZE - 1) / Byte.SIZE;
        start += length;
        if (start > MOST) {
            Arrays.fill(places, 0);
            start = 1;
        }
    }

    private static int place(int letters) {
        return letters * GOLDEN >>> Integer.SIZE - PLACES;
    }

    private void remember(byte[] plain, int from) {
        places[place((int) FOUR.get(plain, from))] = from + start;
    }

    /// How far both places are the same, beyond their first four letters.
    private static int same(byte[] plain, int before, int from, int most) {
        int same = Integer.BYTES;
        while (same + Long.BYTES <= most) {
            long other =
                    (long) EIGHT.get(plain, before + same) ^ (long) EIGHT.get(plain, from + same);
            if (other != 0) {
                return same + Long.numberOfTrailingZeros(other) / Byte.SIZE;
            }
            same += Long.BYTES;
        }
        while (same < most && plain[before + same] == plain[from + same]) {
            same++;
        }
        return same;
    }

    private void letter(int letter) {
        bits |= (long) PageCode.LETTER[letter] << many;
        many += PageCode.LETTER_BITS[letter];
        write();
    }

    private void repeat(int length, int distance) {
        bits |= (long) PageCode.LENGTH[length] << many;
        many += PageCode.LENGTH_BITS[length];
        int symbol = PageCode.symbol(distance);
        bits |= PageCode.distance(distance, symbol) << many;
        many += PageCode.DISTANCE_BITS[symbol];
        write();
    }

    /// Writes the whole bytes; at most seven bits wait.
    private void write() {
        EIGHT.set(packed, at, bits);
        at += many / Byte.SIZE;
        bits >>>= many & -Byte.SIZE;
        many &= Byte.SIZE - 1;
    }
}
