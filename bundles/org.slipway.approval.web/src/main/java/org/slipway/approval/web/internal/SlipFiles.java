// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.approval.Approvals;
import org.slipway.api.file.FileType;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.SlipCode;
import org.slipway.web.ErrorKind;
import org.slipway.web.UntrustedFile;

/** Hands out the files of a slip, piece by piece: our own pictures to look at, the original to be saved only. */
final class SlipFiles {

    private final Approvals approvals;

    SlipFiles(Approvals approvals) {
        this.approvals = approvals;
    }

    void preview(StaffRequest request, SlipCode code, int page) throws IOException {
        Optional<SlipFile> picture = page < 1
                ? Optional.empty()
                : approvals.preview(request.staff(), code, page).filter(file -> file.type() != FileType.PDF);
        if (picture.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        HttpServletResponse response = request.response();
        response.setContentType(picture.get().type().mediaType());
        response.setContentLengthLong(picture.get().size());
        response.setHeader("Content-Disposition", "inline");
        picture.get().writeTo(response.getOutputStream());
    }

    void original(StaffRequest request, SlipCode code) throws IOException {
        Optional<SlipFile> original = approvals.original(request.staff(), code);
        if (original.isEmpty()) {
            request.error(ErrorKind.NOT_FOUND);
            return;
        }
        SlipFile file = original.get();
        UntrustedFile.headers(request.response(), file.fileName(), file.size());
        file.writeTo(request.response().getOutputStream());
    }
}
