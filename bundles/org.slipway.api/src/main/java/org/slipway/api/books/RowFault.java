// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/**
 * What is wrong with a line of a file.
 *
 * @param line of the file, counted from 1; 0 if it is the file as a whole
 * @param column by its name in the file; empty if it is the line as a whole
 */
public record RowFault(int line, String column, BookProblem problem) {}
