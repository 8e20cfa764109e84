/// The pages of the agreement: to read and accept it, and to write its text.
@NullMarked
package lodestar.agreement.web;

import org.jspecify.annotations.NullMarked;
