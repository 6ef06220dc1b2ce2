// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import org.slipway.api.slip.SlipProblem;

/** Ends the reading of a PDF. Unchecked, because parsers repair what fails with an IOException, and go on. */
public final class PdfRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SlipProblem problem;

    PdfRefusedException(SlipProblem problem, String why) {
        super(why);
        this.problem = problem;
    }

    SlipProblem problem() {
        return problem;
    }
}
