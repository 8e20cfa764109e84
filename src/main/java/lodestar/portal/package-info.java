/// Home pages and search: puts the rooms together. Nobody depends on it.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "invitation",
            "notice",
            "academics",
            "program",
            "nomination",
            "allocation",
            "agreement",
            "meeting",
            "followup",
            "booking"
        })
@NullMarked
package lodestar.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
