// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slipway.api.slip.SlipCode;

/**
 * What is asked for below {@link Addresses#SLIPS}.
 *
 * @param page of the preview; 0 for everything else
 */
record SlipPath(SlipCode code, Part part, int page) {

    private static final Pattern FORM =
            Pattern.compile("/([^/]{1,20})(?:/(approve|reject|hold|release|undo|original|preview/(\\d{1,4})))?");

    /** The addresses of one slip. */
    enum Part {
        SLIP,
        APPROVE,
        REJECT,
        HOLD,
        RELEASE,
        UNDO,
        ORIGINAL,
        PREVIEW
    }

    /** Reads the path after the servlet's own; empty if there is nothing at it. */
    static Optional<SlipPath> parse(@Nullable String path) {
        Matcher form = FORM.matcher(path == null ? "" : path);
        if (!form.matches()) {
            return Optional.empty();
        }
        int page = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
        return SlipCode.parse(form.group(1)).map(code -> new SlipPath(code, part(form.group(2)), page));
    }

    private static Part part(@Nullable String word) {
        if (word == null) {
            return Part.SLIP;
        }
        return switch (word) {
            case "approve" -> Part.APPROVE;
            case "reject" -> Part.REJECT;
            case "hold" -> Part.HOLD;
            case "release" -> Part.RELEASE;
            case "undo" -> Part.UNDO;
            case "original" -> Part.ORIGINAL;
            default -> Part.PREVIEW;
        };
    }
}
