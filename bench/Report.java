import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Prints what was measured as it comes, and at the end what misses its aim.
final class Report {

    private static final int FIRST_VISIT_BYTES = 48 * 1024;
    private static final int FIRST_VISIT_REQUESTS = 6;
    private static final int MEMORY = 400;
    private static final double HASH_AND = 2;

    private final Map<Page, Statements.Counted> counted = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();
    private int failed;
    private double hash;
    private double signIn;

    void line(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }

    void failed(String words) {
        failed++;
        line("FAILED %s", words);
    }

    void counted(Page page, Statements.Counted statements, boolean wordy) {
        counted.put(page, statements);
        if (wordy) {
            line("%s: %.2f + %.2f", page.name(), statements.each(), statements.ends());
            Map<String, Long> texts =
                    statements.texts().stream()
                            .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()));
            texts.forEach((text, times) -> line("    %d × %s", times, text));
        }
        if (page.statements() > 0 && statements.each() > page.statements()) {
            missed.add(
                    String.format(
                            Locale.ROOT, "%s: %.1f statements, aim %d", page.name(), statements.each(), page.statements()));
        }
    }

    void heads() {
        line("");
        line(
                "| %-34s | clients | req/s | median ms | p95 ms | p99 ms | bytes | SQL | JVM ms | PostgreSQL ms | both | aim |",
                "page");
        line("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
    }

    void measured(Page page, Figures seen) {
        Statements.Counted sql = counted.get(page);
        double both = seen.jvm() + seen.postgres();
        line(
                "| %-34s | %2d | %,.0f | %.1f | %.1f | %.1f | %,.0f | %s | %.2f | %.2f | %.2f | %s |",
                page.name(),
                seen.clients(),
                seen.aSecond(),
                seen.within(0.5),
                seen.within(0.95),
                seen.within(0.99),
                seen.bytesEach(),
                sql.ends() > 0
                        ? String.format(Locale.ROOT, "%.0f+%.0f", sql.each(), sql.ends())
                        : String.format(Locale.ROOT, "%.0f", sql.each()),
                seen.jvm(),
                seen.postgres(),
                both,
                page.aim() > 0 ? String.format(Locale.ROOT, "%.1f", page.aim()) : "");
        if (seen.failed() > 0) {
            failed(page.name() + ": " + seen.failed() + " of " + seen.requests());
        }
        judge(page, seen, both);
    }

    private void judge(Page page, Figures seen, double both) {
        if (page.name().endsWith("sign in") && seen.clients() == 8) {
            signIn = both;
        }
        if (seen.clients() == 8 && page.aim() > 0 && both > page.aim()) {
            missed.add(String.format(Locale.ROOT, "%s: %.2f ms of processor time, aim %.1f", page.name(), both, page.aim()));
        }
        if (seen.clients() == 32 && page.name().startsWith("list: ") && (seen.aSecond() < 1000 || seen.within(0.99) > 200)) {
            missed.add(
                    String.format(
                            Locale.ROOT,
                            "%s: %.0f a second at 32 clients with a p99 of %.0f ms, aim 1000 within 200",
                            page.name(),
                            seen.aSecond(),
                            seen.within(0.99)));
        }
    }

    void memory(long mebibytes) {
        line("");
        line("Resident memory of the JVM after the load: %d MiB (aim: under %d)", mebibytes, MEMORY);
        if (mebibytes >= MEMORY) {
            missed.add("memory: " + mebibytes + " MiB, aim " + MEMORY);
        }
    }

    void firstVisit(String page, FirstVisit visit) {
        line(
                "First visit to the %s: %d requests, %.1f KiB packed, with heads (aim: %d and 48)",
                page, visit.requests(), visit.bytes() / 1024.0, FIRST_VISIT_REQUESTS);
        if (visit.requests() > FIRST_VISIT_REQUESTS || visit.bytes() > FIRST_VISIT_BYTES) {
            missed.add("first visit to the " + page);
        }
    }

    void hash(double milliseconds) {
        hash = milliseconds;
        line("One password hash by itself: %.1f ms; a sign-in beyond it: %.1f ms (aim: %.0f)", hash, signIn - hash, HASH_AND);
        if (signIn - hash > HASH_AND) {
            missed.add(String.format(Locale.ROOT, "sign-in: %.1f ms beyond the hash, aim %.0f", signIn - hash, HASH_AND));
        }
    }

    void beside(Figures alone, Figures beside, Figures signIns) {
        double ratio = beside.within(0.95) / alone.within(0.95);
        line(
                "p95 of the list of students alone %.1f ms, beside %.0f sign-ins a second %.1f ms: %.1f times (aim: 2)",
                alone.within(0.95), signIns.aSecond(), beside.within(0.95), ratio);
        if (ratio > 2) {
            missed.add(String.format(Locale.ROOT, "beside sign-ins: p95 %.1f times as long, aim 2", ratio));
        }
    }

    /// How many requests or pages failed.
    int close() {
        line("");
        line(missed.isEmpty() ? "Every aim is met." : "Aims that are missed:");
        missed.forEach(each -> line("- %s", each));
        return failed;
    }
}
