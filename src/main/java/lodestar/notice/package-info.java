/// News that reach people, in Lodestar and by mail. Listens to what the other rooms tell and to the
/// clock, and changes nothing of theirs. Owns notice and the tables whose names begin with it.
///
/// What is told is written in the transaction of the act. A mail is only noted there: a job sends
/// it later, asks again whether its reader may still know, and finds its words then. No text about
/// a student is kept here or goes out.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "program",
            "nomination",
            "allocation",
            "meeting",
            "followup",
            "booking",
            "calendar"
        })
@NullMarked
package lodestar.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
