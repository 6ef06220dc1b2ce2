// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** One problem at one field. */
public record MethodFault(MethodField field, MethodProblem problem) {}
