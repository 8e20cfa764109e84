package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.servlet.ModelAndView;

/// Two people changed the same record, and this is the second: both texts side by side, who was
/// first and when, and a way to keep theirs, take mine, or merge. Nothing that was typed is lost. A
/// handler shows it when its act is refused as `stale-version`:
///
/// ```java
/// .orShow(refused -> refused.code().equals("stale-version") ? Conflict.of(request, …).answer() : form)
/// ```
///
/// @param title the record, as people name it
/// @param back where the record stands: who keeps theirs goes there
/// @param action where the form was sent, and is sent again
/// @param version the present one, which the next try replaces
/// @param fields all that was typed
public record Conflict(
        String title,
        String back,
        String action,
        String who,
        Instant when,
        long version,
        List<Text> texts,
        List<ErrorPage.Field> fields) {

    private static final Set<String> OF_THE_FORM = Set.of("_key", "version");

    /// One field in both states. Those that cannot be merged in a text box, such as a choice, are
    /// shown in words and go the way of the rest.
    ///
    /// @param name of the field in the form
    public record Text(String name, String label, String theirs, String mine, boolean canMerge) {

        public static Text merged(String name, String label, String theirs, String mine) {
            return new Text(name, label, theirs.strip(), mine.strip(), true);
        }

        public static Text shown(String label, String theirs, String mine) {
            return new Text("", label, theirs, mine, false);
        }

        public boolean differs() {
            return !theirs.equals(mine);
        }

        public List<Difference> theirParts() {
            return Difference.of(theirs, mine);
        }

        public List<Difference> myParts() {
            return Difference.of(mine, theirs);
        }
    }

    public static Conflict of(
            HttpServletRequest request,
            String title,
            String back,
            String who,
            Instant when,
            long version,
            List<Text> texts) {
        return new Conflict(
                title,
                back,
                request.getRequestURI(),
                who,
                when,
                version,
                texts.stream().filter(Text::differs).toList(),
                Typed.fields(request).stream()
                        .filter(each -> !OF_THE_FORM.contains(each.name()))
                        .toList());
    }

    public ModelAndView answer() {
        return Answer.page("shared/conflict", this, 409);
    }

    public boolean canBeMerged() {
        return texts.stream().anyMatch(Text::canMerge);
    }

    /// What goes along with the merged texts.
    public List<ErrorPage.Field> others() {
        return fields.stream()
                .filter(each ->
                        texts.stream()
                                .noneMatch(
                                        text -> text.canMerge() && text.name().equals(each.name())))
                .toList();
    }
}
