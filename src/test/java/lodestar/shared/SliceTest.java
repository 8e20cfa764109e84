package lodestar.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SliceTest {

    private final AtomicInteger counts = new AtomicInteger();

    @Test
    void a_first_page_that_is_not_full_says_itself_how_many_there_are() {
        var slice = cut(List.of("a", "b"), 2, Cursor.START);
        assertThat(slice.counted().rows()).isEqualTo(2);
        assertThat(counts).hasValue(0);
    }

    @Test
    void a_full_page_and_a_later_page_are_counted() {
        assertThat(cut(List.of("a", "b", "c"), 2, Cursor.START).counted().rows()).isEqualTo(40);
        assertThat(cut(List.of("z"), 2, new Cursor(List.of("y"), false)).counted().rows())
                .isEqualTo(40);
        assertThat(counts).hasValue(2);
    }

    private Slice<String> cut(List<String> read, int size, Cursor from) {
        return Slice.cut(
                read,
                size,
                from,
                row -> row,
                () -> {
                    counts.incrementAndGet();
                    return new Counted(40);
                });
    }
}
