/// The plumbing of pages: frames, forms, answers, errors.
@NullMarked
package lodestar.shared.web;

import org.jspecify.annotations.NullMarked;
