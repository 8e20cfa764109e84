package lodestar.academics.web;

import java.util.List;
import java.util.stream.Stream;
import lodestar.people.Action;
import lodestar.shared.web.Frame;
import lodestar.shared.web.MenuItem;

/// The way between the lists of records.
public final class RecordTabs {

    private RecordTabs() {}

    /// @param current the path of the list that is shown
    public static List<MenuItem> of(Frame frame, String current) {
        return Stream.of("/students", "/batches", "/courses", "/faculty", "/skills")
                .filter(path -> !path.equals("/skills") || frame.may(Action.MANAGE_RECORDS.name()))
                .map(path ->
                        new MenuItem(
                                frame.say("academics." + path.substring(1)),
                                path,
                                path.equals(current)))
                .toList();
    }
}
