package fr.entremise.notification;

/** Where a demonstration has no mail server: a mail is sent by being shown on the page of sent mails. */
final class DemoDelivery implements Delivery {

    @Override
    public void deliver(Letter letter) {
        // The stored mail is the mailbox.
    }
}
