/// Classes with one fault each, for the tests of the rules. No part of the product.
package lodestar.planted;
