package lodestar.portal.web;

import java.util.List;
import lodestar.people.PeopleQueries;
import lodestar.program.FocusAreaView;

/// What a student finds who is neither mentor nor mentee: the program, and whom to ask.
///
/// @param teachers those who could nominate the student
public record NewcomerHome(
        List<FocusAreaView> focusAreas,
        List<PeopleQueries.Contact> coordinators,
        List<String> teachers) {}
