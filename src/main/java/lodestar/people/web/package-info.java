/// Forms for the records of students and faculty.
@NullMarked
package lodestar.people.web;

import org.jspecify.annotations.NullMarked;
