package lodestar.access.web;

import java.util.List;
import lodestar.access.AccountRow;
import lodestar.people.People;
import lodestar.people.Role;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Frame;
import lodestar.shared.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of an account: a new one, or a known one with what may be done to it.
///
/// @param link a one-time link just made, to hand over; shown once
public record AccountPage(
        @Nullable AccountRow account, AccountForm form, Problems problems, @Nullable String link) {

    public List<Choice> roles(Frame frame) {
        return People.GIVEN.stream()
                .sorted()
                .map((Role each) ->
                        new Choice(
                                each.name(),
                                frame.say("access.role." + each),
                                frame.say("access.role." + each + ".hint"),
                                form.roles().contains(each.name())))
                .toList();
    }
}
