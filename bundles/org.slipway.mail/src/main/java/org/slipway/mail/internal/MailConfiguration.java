// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.mail}. */
@ObjectClassDefinition(name = "Slipway mail", description = "How mails leave")
public @interface MailConfiguration {

    @AttributeDefinition(description = "Mail server; empty: mails are put into the folder instead")
    String host() default "";

    @AttributeDefinition(description = "Port of the mail server")
    int port() default 587;

    @AttributeDefinition(
            description = "none, optional (where offered, and always before a password is sent) or required")
    String startTls() default "optional";

    @AttributeDefinition(description = "Account at the mail server; empty: no sign-in")
    String user() default "";

    @AttributeDefinition(description = "File with the account's password, read at every connection")
    String passwordFile() default "";

    @AttributeDefinition(type = AttributeType.PASSWORD, description = "The account's password, if there is no file")
    String password() default "";

    @AttributeDefinition(description = "Address that mails come from; required with a mail server")
    String from() default "";

    @AttributeDefinition(description = "Folder for .eml files; empty: slipway/mail in Karaf's data folder")
    String folder() default "";

    @AttributeDefinition(description = "Longest wait for a connection")
    int connectMillis() default 10_000;

    @AttributeDefinition(description = "Longest wait for an answer of the mail server")
    int readMillis() default 30_000;

    @AttributeDefinition(description = "Longest wait until the mail server takes what is sent")
    int writeMillis() default 30_000;
}
