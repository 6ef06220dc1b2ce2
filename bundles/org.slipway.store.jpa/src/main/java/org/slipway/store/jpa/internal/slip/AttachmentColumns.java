// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;

/** The attachment, but for its bytes. */
@Embeddable
class AttachmentColumns {

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "file_type")
    private String fileType;

    @Column(name = "file_bytes")
    private long fileBytes;

    @Column(name = "file_sha256")
    private String fileSha256;

    AttachmentColumns() {}

    AttachmentColumns(Attachment attachment) {
        this.fileName = attachment.fileName();
        this.fileType = attachment.type().name();
        this.fileBytes = attachment.bytes();
        this.fileSha256 = attachment.sha256();
    }

    Attachment toAttachment() {
        return new Attachment(fileName, FileType.valueOf(fileType), fileBytes, fileSha256);
    }
}
