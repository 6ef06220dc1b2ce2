// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/**
 * What is wrong with one field.
 *
 * @param line of the invoice, counted from 1; 0 if the field is of none
 */
public record BookFault(BookField field, int line, BookProblem problem) {}
