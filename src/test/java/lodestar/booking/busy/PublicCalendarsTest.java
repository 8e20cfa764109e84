package lodestar.booking.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calendars of many programs and a collection of hard rules, from the public test data beside the
/// checkout. Where two other libraries agree, so do we; elsewhere nothing crashes or hangs.
class PublicCalendarsTest {

    private static final Path DATA =
            Path.of(System.getenv().getOrDefault("LODESTAR_TEST_DATA", "../shared/data"))
                    .resolve("ics");
    private static final Pattern SELDOM = Pattern.compile("BYWEEKNO|BYYEARDAY|BYMONTHDAY|0MO");
    private static final Instant EVER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    @BeforeAll
    static void the_data_is_there() {
        assumeTrue(Files.isDirectory(DATA), "no public test data beside this checkout");
    }

    @Test
    void starts_are_those_on_which_two_libraries_agree() throws IOException {
        JsonNode expected =
                JsonMapper.shared().readTree(Files.readString(DATA.resolve("expected.json")));
        var softly = new SoftAssertions();
        int agreed = 0;
        for (var each : expected.properties()) {
            if (each.getValue().path("status").asString("").equals("two libraries agree")) {
                agreed++;
                JsonNode starts = each.getValue().get("first_starts_local");
                List<BusyReader.Group> groups = groups(each.getKey());
                softly.assertThat(events(each.getKey()))
                        .as(each.getKey())
                        .isEqualTo(each.getValue().get("vevents").asInt());
                for (var one : starts.properties()) {
                    List<String> known = new ArrayList<>();
                    one.getValue().forEach(at -> known.add(at.asString()));
                    softly.assertThat(starts(groups, one.getKey(), known))
                            .as(each.getKey() + " " + one.getKey())
                            .isEqualTo(known);
                }
            }
        }
        assertThat(agreed).isEqualTo(84);
        softly.assertAll();
    }

    @Test
    void no_file_crashes_or_hangs() throws IOException {
        try (Stream<Path> files = Files.walk(DATA)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".ics")).toList()) {
                long begun = System.nanoTime();
                try {
                    BusyReader.read(Files.readAllBytes(file), ZoneId.of("Europe/Prague"))
                            .between(
                                    Instant.parse("2010-01-01T00:00:00Z"),
                                    Instant.parse("2010-07-01T00:00:00Z"));
                } catch (FetchFailed refused) {
                    assertThat(refused.reason())
                            .as(file.toString())
                            .isIn(FetchFailed.Reason.NOT_A_CALENDAR, FetchFailed.Reason.TOO_MUCH);
                }
                assertThat(System.nanoTime() - begun)
                        .as(file.toString())
                        .isLessThan(15_000_000_000L);
            }
        }
    }

    /// Some of them ask for what the reader beneath does not know (weeks by number together with
    /// days of a month or a year); those must only end.
    @Test
    void hard_rules_name_the_times_that_they_should() throws IOException {
        int known = 0;
        List<String> wrong = new ArrayList<>();
        for (String part :
                Files.readString(DATA.resolve("rrule/RecurrenceTestCases.txt"))
                        .replace("\ufeff", "")
                        .split("\\R\\s*\\R")) {
            Optional<String> rule = line(part, "RRULE:");
            Optional<String> start = line(part, "DTSTART:");
            if (rule.isEmpty() || start.isEmpty()) {
                continue;
            }
            List<String> instances =
                    line(part, "INSTANCES:")
                            .map(each -> List.of(each.split(",")))
                            .orElse(List.of())
                            .stream()
                            .map(PublicCalendarsTest::clock)
                            .toList();
            List<String> starts =
                    new ArrayList<>(starts(rule.get(), start.get(), instances.size() + 1));
            if (!instances.isEmpty() && line(part, "START-AT:").isEmpty()) {
                known++;
                // whether a first time counts that its own rule does not name, the sources disagree
                if (!instances.contains(starts.getFirst())) {
                    starts.removeFirst();
                }
                if (!starts.stream().limit(instances.size()).toList().equals(instances)) {
                    wrong.add(rule.get() + " from " + start.get() + " " + starts + " " + instances);
                }
            }
        }
        assertThat(known).isGreaterThan(60);
        assertThat(wrong).hasSizeLessThan(known / 2);
        assertThat(wrong).allMatch(each -> SELDOM.matcher(each).find());
    }

    private static List<String> starts(String rule, String start, int most) {
        String value = start.contains("T") ? "" : ";VALUE=DATE";
        String text =
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART"
                        + value
                        + ":"
                        + start
                        + "\nDURATION:PT1H\nRRULE:"
                        + rule
                        + "\nEND:VEVENT\nEND:VCALENDAR\n";
        var groups =
                BusyReader.read(text.getBytes(StandardCharsets.UTF_8), ZoneId.of("UTC")).groups();
        return groups.isEmpty()
                ? List.of()
                : groups
                        .getFirst()
                        .masters()
                        .getFirst()
                        .starts(EVER, Instant.parse("9999-12-01T00:00:00Z"), most, new Patience())
                        .stream()
                        .map(each -> LocalDateTime.ofInstant(each, ZoneOffset.UTC).toString())
                        .toList();
    }

    private static String clock(String basic) {
        String whole = basic.strip().replace("Z", "");
        return LocalDateTime.parse(
                        whole.contains("T") ? whole : whole + "T000000",
                        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                .toString();
    }

    private static Optional<String> line(String part, String name) {
        return part.lines()
                .filter(each -> each.startsWith(name))
                .map(each -> each.substring(name.length()).strip())
                .findFirst();
    }

    private static List<BusyReader.Group> groups(String file) throws IOException {
        return BusyReader.read(Files.readAllBytes(DATA.resolve(file)), ZoneId.of("UTC")).groups();
    }

    private static int events(String file) throws IOException {
        return (int)
                new String(Files.readAllBytes(DATA.resolve(file)), StandardCharsets.ISO_8859_1)
                        .lines()
                        .filter(each -> each.strip().equalsIgnoreCase("BEGIN:VEVENT"))
                        .count();
    }

    /// The first of one id on its clock, as dates where only dates are known.
    private static List<String> starts(
            List<BusyReader.Group> groups, String uid, List<String> known) {
        boolean isDates = !known.isEmpty() && !known.getFirst().contains("T");
        List<LocalDateTime> starts = new ArrayList<>();
        for (BusyReader.Group group : groups) {
            if (group.uid().equals(uid.equals("None") ? "" : uid)) {
                group.changed().forEach(each -> starts.add(each.clock(each.start())));
                for (Series each : group.masters()) {
                    each.starts(EVER, LATEST, 12 + group.changed().size(), new Patience()).stream()
                            .filter(at -> !group.replaces(at, each))
                            .map(each::clock)
                            .forEach(starts::add);
                }
            }
        }
        return starts.stream()
                .sorted()
                .limit(12)
                .map(each ->
                        isDates
                                ? each.toLocalDate().toString()
                                : DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(each))
                .toList();
    }
}
