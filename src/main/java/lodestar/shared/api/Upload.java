package lodestar.shared.api;

import java.io.InputStream;

/// A file that a program sends: the whole body, or the first file of a multipart form.
///
/// @param name what `Content-Disposition` calls it; empty where it says nothing
public record Upload(String name, InputStream content) {}
