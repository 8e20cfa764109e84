@NullMarked
package lodestar.invitation.web;

import org.jspecify.annotations.NullMarked;
