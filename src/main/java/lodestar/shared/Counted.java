package lodestar.shared;

/// How many there are, counted no further than `LIMIT`: a count must cost the same at a thousand
/// and at a million rows. Source: `select count(*) from (select 1 from … limit 1001)`.
public record Counted(int rows) {

    public static final int LIMIT = 1_000;

    public boolean isMore() {
        return rows > LIMIT;
    }

    public int shown() {
        return Math.min(rows, LIMIT);
    }
}
