/// Fills a fictional college: a roster, and a year of mentoring on it, made through the same doors
/// as a person's acts.
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "people",
            "access",
            "academics",
            "roster",
            "program",
            "nomination",
            "allocation",
            "meeting",
            "followup",
            "notice",
            "booking"
        })
@NullMarked
package lodestar.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
