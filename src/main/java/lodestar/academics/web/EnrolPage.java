package lodestar.academics.web;

import java.util.List;
import lodestar.academics.BatchName;
import lodestar.shared.web.Choice;
import lodestar.shared.web.Problems;

/// The form that enrols students in a batch.
///
/// @param choices who is picked, and who was found
public record EnrolPage(BatchName batch, List<Choice> choices, String typed, Problems problems) {

    public String here() {
        return "/batches/" + batch.id().value();
    }
}
