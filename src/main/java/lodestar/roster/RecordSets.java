package lodestar.roster;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import lodestar.roster.file.Mode;
import lodestar.roster.file.Part;
import lodestar.roster.file.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All sets of records that a roster fills, in the order in which they need each other.
@Component
class RecordSets {

    /// Above this share of a kind's live records a loss asks for an explicit yes.
    private static final int TENTH = 10;

    private final JdbcClient sql;
    private final CourseSet courses;
    private final PeopleSet people;
    private final SeatSet seats;
    private final MarkSet marks;

    RecordSets(JdbcClient sql, CourseSet courses, PeopleSet people, SeatSet seats, MarkSet marks) {
        this.sql = sql;
        this.courses = courses;
        this.people = people;
        this.seats = seats;
        this.marks = marks;
    }

    void compare() {
        courses.compare();
        people.compare();
        seats.compare();
        marks.compare();
    }

    /// Of our own kinds only those that the file is about.
    Map<Kind, Count> counts(Reading reading) {
        var counts = new EnumMap<Kind, Count>(Kind.class);
        counts.putAll(courses.counts());
        counts.putAll(people.counts());
        counts.putAll(seats.counts());
        var own = marks.counts();
        var parts =
                Map.of(
                        Kind.ENTRIES,
                        Part.ENTRY,
                        Kind.ACHIEVEMENTS,
                        Part.ACHIEVEMENT,
                        Kind.SKILLS,
                        Part.SKILL);
        parts.forEach((kind, part) -> {
            if (reading.mode(part) != Mode.ABSENT) {
                counts.put(kind, own.getOrDefault(kind, Count.NONE));
            }
        });
        return counts;
    }

    void write() {
        courses.write();
        people.write();
        seats.write();
        marks.write();
    }

    /// Whether more than a tenth of the imported, live records of a kind would be deactivated.
    boolean losesTooMany(Map<Kind, Count> counts) {
        var live = count("and source_id is not null");
        return counts.entrySet().stream()
                .anyMatch(each ->
                        (long) each.getValue().gone() * TENTH
                                > live.getOrDefault(each.getKey().key(), Integer.MAX_VALUE));
    }

    /// Active records, with the number of students and faculty who may sign in.
    Map<String, Integer> live() {
        var live = count("");
        live.put("studentsEnabled", enabled("student"));
        live.put("facultyEnabled", enabled("faculty"));
        return live;
    }

    private Map<String, Integer> count(String more) {
        var live = new LinkedHashMap<String, Integer>();
        live.put("courses", single("from course where active " + more));
        live.put("batches", single("from batch where active " + more));
        live.put("students", single("from student where active " + more));
        live.put("faculty", single("from faculty where active " + more));
        live.put("enrolments", single("from enrolment where state = 'RUNNING' " + more));
        live.put("teaching", single("from teaching where active " + more));
        return live;
    }

    private int enabled(String table) {
        return single("from " + table + " k join person p using (id) where k.active and p.active");
    }

    private int single(String from) {
        return sql.sql("select count(*) " + from).query(Integer.class).single();
    }
}
