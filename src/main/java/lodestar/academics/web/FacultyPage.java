package lodestar.academics.web;

import java.util.List;
import lodestar.academics.CourseName;
import lodestar.academics.FacultyQueries;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// A faculty member with the courses that they teach.
///
/// @param courses what the form offers to add; empty for who may not
public record FacultyPage(
        FacultyQueries.View faculty,
        List<CourseName> teaches,
        List<CourseName> courses,
        boolean keeps,
        Problems problems) {

    public String here() {
        return "/faculty/" + faculty.id().value();
    }

    public List<Choice> addable() {
        return RecordFilter.choices(
                courses.stream().filter(each -> !teaches.contains(each)).toList(), null);
    }
}
