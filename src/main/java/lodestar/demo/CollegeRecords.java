package lodestar.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;

/// What the students of the fictional college have done so far, as our own CSV: marks, achievements
/// and skills.
final class CollegeRecords {

    private static final int STUDENTS = 6 * CollegeRoster.PER_BATCH;

    private static final String[][] ASSESSMENTS = {
        {"Foundations, exam", "20"},
        {"Methods, project", "15"},
        {"Seminar paper", "10"},
        {"Statistics, exam", "20"},
        {"Laboratory", "15"},
        {"Final essay", "20"}
    };
    private static final String[][] SKILLS = {
        {"Study", "Explaining"}, {"Study", "Academic writing"}, {"Technical", "Statistics"},
        {"Technical", "Programming"}, {"Languages", "English"}, {"Social", "Listening"}
    };
    private static final String[][] ACHIEVEMENTS = {
        {"Award", "Dean’s list"},
        {"Competition", "Hackathon, second place"},
        {"Service", "Ran the evening help desk"},
        {"Award", "Best poster"},
        {"Sport", "Captain of the rowing team"}
    };

    private final LocalDate today;
    private final Random random = new Random(20_261);

    CollegeRecords(LocalDate today) {
        this.today = today;
    }

    /// Marks for all but two students of each batch, who have no gradebook yet; some have nothing
    /// that counts.
    byte[] marks() {
        var rows = new ArrayList<String[]>();
        rows.add(
                Csv.row(
                        "student_number,course_code,assessment,weight,marks,total_marks,status,assessed_on"));
        for (int i = 0; i < STUDENTS; i++) {
            if (i % CollegeRoster.PER_BATCH == 12 || i % CollegeRoster.PER_BATCH == 39) {
                continue;
            }
            double level = 45 + random.nextInt(50);
            for (int a = 0; a < ASSESSMENTS.length; a++) {
                String status = status(i, a);
                double marks = Math.clamp(level + random.nextGaussian() * 7, 0, 100);
                rows.add(
                        new String[] {
                            CollegeRoster.studentNumber(i),
                            CollegeRoster.COURSES[i / CollegeRoster.PER_BATCH / 2][0],
                            ASSESSMENTS[a][0],
                            ASSESSMENTS[a][1],
                            status.equals("ENTERED") ? String.valueOf(Math.round(marks)) : "",
                            "100",
                            status,
                            today.minusWeeks(22 - 3L * a).toString()
                        });
            }
        }
        return Csv.bytes(rows);
    }

    private static String status(int student, int assessment) {
        if (student % 23 == 5) {
            return "PENDING";
        }
        int turn = (student * 7 + assessment * 3) % 31;
        return turn == 4 ? "EXCUSED" : turn == 9 ? "MISSING" : "ENTERED";
    }

    byte[] achievements() {
        var rows = new ArrayList<String[]>();
        rows.add(Csv.row("student_number,type,title,achieved_on,description"));
        for (int i = 0; i < STUDENTS; i += 2) {
            String[] one = ACHIEVEMENTS[i / 2 % ACHIEVEMENTS.length];
            rows.add(
                    new String[] {
                        CollegeRoster.studentNumber(i),
                        one[0],
                        one[1],
                        today.minusWeeks(4 + i % 40).toString(),
                        ""
                    });
        }
        return Csv.bytes(rows);
    }

    byte[] skills() {
        var rows = new ArrayList<String[]>();
        rows.add(Csv.row("student_number,category,skill,level"));
        for (int i = 0; i < STUDENTS; i++) {
            for (int s = i % 3; s < SKILLS.length; s += 3) {
                rows.add(
                        new String[] {
                            CollegeRoster.studentNumber(i),
                            SKILLS[s][0],
                            SKILLS[s][1],
                            String.valueOf(40 + (i * 13 + s * 17) % 60)
                        });
            }
        }
        return Csv.bytes(rows);
    }
}
