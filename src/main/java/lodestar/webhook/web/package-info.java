/// The admin's pages for webhooks, and their REST twin.
@NullMarked
package lodestar.webhook.web;

import org.jspecify.annotations.NullMarked;
