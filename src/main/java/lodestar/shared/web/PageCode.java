package lodestar.shared.web;

import java.util.Base64;

/// One Huffman code for every page, by RFC 1951: how many bits each letter, length and distance
/// takes, counted over the pages of the fictional college and of a large institution, in English
/// and German. Pages are alike in their letters, so that a code made for each of them saves only 4
/// % of its bytes and costs as much again as all the rest. Letters of other scripts have room
/// enough.
final class PageCode {

    static final int LONGEST = 258;
    static final int END = 256;

    private static final int MOST_BITS = 15;
    private static final int SHORTEST = 3;

    /// How many bits a symbol takes, `a` for one: letters, the end, and lengths.
    private static final String LENGTHS =
            "nnnnnnnnnngnnnnnnnnnnnnnnnnnnnnnelejnnnkllmjhfhgfgfggggggghmggfmniiiiijjiijihhii"
                    + "ikjhhjjjkjjlnlninefffdfgfeihffeegjeeefhhhhilnlnnjkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
                    + "kkkkjkkkkkkkkkkkkkkkkkkjkkkkjkkknnkillmmmmmmmmllklmmmmmkklmmmmmmklkmllllllllllmm"
                    + "mmmmmnnnnnnnnnnnlmdefffggghghghhighjjjjjkiijkj";

    /// The same for distances.
    private static final String DISTANCES = "iiiihhffeedededddddddddeeefgfg";

    /// The head of a last block by this code: the two lines above, as RFC 1951 writes them.
    private static final byte[] HEAD =
            Base64.getDecoder()
                    .decode(
                            "7b0HgORGkiAmb0reeykvKWnvno0uFMr3V+E1jpzhdM/MspvkkqfTKAEECjkNZBYzE23mdBLXe++943pvuYa7K+3cvf+7vXe793Zv/7x5L+/uIwFUVVdX91TT7QyXY7qBzMjI8BGZiUIB");

    private static final int HEAD_BITS = 834;

    private static final int[] LENGTH_FROM = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };
    private static final int[] DISTANCE_FROM = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
        2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577
    };

    /// By letter, and for the end: the bits, and how many.
    static final int[] LETTER = new int[END + 1];

    static final int[] LETTER_BITS = new int[END + 1];

    /// By length, with what tells it from others of its symbol.
    static final int[] LENGTH = new int[LONGEST + 1];

    static final int[] LENGTH_BITS = new int[LONGEST + 1];

    /// By symbol of a distance.
    static final int[] DISTANCE = new int[DISTANCE_FROM.length];

    static final int[] DISTANCE_BITS = new int[DISTANCE_FROM.length];
    static final int[] EXTRA_BITS = new int[DISTANCE_FROM.length];

    private static final int NEAR = 256;
    private static final int FAR_BITS = 7;
    private static final byte[] SYMBOLS = new byte[2 * NEAR];

    static {
        int[] bits = bits(LENGTHS);
        int[] codes = codes(bits);
        for (int letter = 0; letter <= END; letter++) {
            LETTER[letter] = codes[letter];
            LETTER_BITS[letter] = bits[letter];
        }
        for (int length = SHORTEST; length <= LONGEST; length++) {
            int kind = last(LENGTH_FROM, length);
            int symbol = END + 1 + kind;
            LENGTH[length] = codes[symbol] | (length - LENGTH_FROM[kind]) << bits[symbol];
            LENGTH_BITS[length] = bits[symbol] + extra(kind, 4, LENGTH_FROM.length - 1);
        }
        int[] far = bits(DISTANCES);
        System.arraycopy(codes(far), 0, DISTANCE, 0, far.length);
        for (int symbol = 0; symbol < far.length; symbol++) {
            EXTRA_BITS[symbol] = extra(symbol, 2, far.length);
            DISTANCE_BITS[symbol] = far[symbol] + EXTRA_BITS[symbol];
        }
        for (int place = 0; place < NEAR; place++) {
            SYMBOLS[place] = (byte) last(DISTANCE_FROM, place + 1);
            SYMBOLS[NEAR + place] = (byte) last(DISTANCE_FROM, (place << FAR_BITS) + 1);
        }
    }

    private PageCode() {}

    /// The symbol of a distance.
    static int symbol(int distance) {
        int away = distance - 1;
        return away < NEAR ? SYMBOLS[away] : SYMBOLS[NEAR + (away >>> FAR_BITS)];
    }

    /// The bits of a distance, of that symbol.
    static long distance(int distance, int symbol) {
        int plain = DISTANCE_BITS[symbol] - EXTRA_BITS[symbol];
        return DISTANCE[symbol] | (long) (distance - DISTANCE_FROM[symbol]) << plain;
    }

    /// Writes all whole bytes of the head.
    ///
    /// @return how many
    static int head(byte[] to, int at) {
        System.arraycopy(HEAD, 0, to, at, HEAD_BITS / Byte.SIZE);
        return HEAD_BITS / Byte.SIZE;
    }

    /// The bits of the head behind its whole bytes, and how many.
    static int rest() {
        return HEAD[HEAD_BITS / Byte.SIZE] & ((1 << restBits()) - 1);
    }

    static int restBits() {
        return HEAD_BITS % Byte.SIZE;
    }

    /// How many bits more tell the values of a symbol apart; from the second group of symbols on
    /// one more for each group.
    private static int extra(int symbol, int group, int none) {
        return symbol < 2 * group || symbol == none ? 0 : symbol / group - 1;
    }

    private static int last(int[] from, int value) {
        int at = from.length - 1;
        while (from[at] > value) {
            at--;
        }
        return at;
    }

    private static int[] bits(String lengths) {
        return lengths.chars().map(each -> each - 'a' + 1).toArray();
    }

    /// The canonical code of these lengths, the first bit lowest, as it is written.
    private static int[] codes(int[] bits) {
        int[] many = new int[MOST_BITS + 1];
        for (int each : bits) {
            many[each]++;
        }
        int[] next = new int[MOST_BITS + 2];
        for (int length = 1; length <= MOST_BITS; length++) {
            next[length + 1] = (next[length] + many[length]) << 1;
        }
        int[] codes = new int[bits.length];
        for (int symbol = 0; symbol < bits.length; symbol++) {
            codes[symbol] = Integer.reverse(next[bits[symbol]]++) >>> (Integer.SIZE - bits[symbol]);
        }
        return codes;
    }
}
