package lodestar.academics.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestar.academics.Grades;
import lodestar.academics.Mark;
import lodestar.academics.StudentAchievement;
import lodestar.academics.StudentQueries;
import lodestar.academics.StudentSkill;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Places;
import org.jspecify.annotations.Nullable;

/// A student with all that is known of them, as far as the reader may see it.
///
/// @param keeps whether the reader may change it
/// @param isStaff whether the reader sees what concerns only the office: birth date and address
public record StudentPage(
        StudentQueries.View student,
        List<StudentQueries.Enrolment> enrolments,
        List<Grades> gradebooks,
        List<StudentAchievement> achievements,
        List<StudentSkill> skills,
        boolean keeps,
        boolean isStaff,
        Locale reader) {

    public String here() {
        return "/students/" + student.id().value();
    }

    public String at(Grades grades) {
        return here() + "/gradebooks/" + grades.id().value();
    }

    public String spoken() {
        return Places.languages(student.spoken(), reader);
    }

    public Map<String, List<StudentSkill>> skillsByCategory() {
        Map<String, List<StudentSkill>> byCategory = new LinkedHashMap<>();
        for (StudentSkill each : skills) {
            byCategory.computeIfAbsent(each.category(), ignored -> new ArrayList<>()).add(each);
        }
        return byCategory;
    }

    /// The percentage in words, or that there is none yet.
    public static String percentage(Grades grades, Frame frame) {
        return grades.percentage() == null
                ? frame.say("academics.not-graded")
                : frame.say("academics.percent", frame.number(grades.percentage()));
    }

    /// The marks of a line, "18 of 20", or why there are none.
    public static String marks(Mark mark, Frame frame) {
        return mark.marks() == null
                ? frame.say("academics.entry." + mark.status().name())
                : frame.say("academics.marks.of", plain(mark.marks()), plain(mark.total()));
    }

    /// A number as it was typed, without idle zeros.
    public static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
