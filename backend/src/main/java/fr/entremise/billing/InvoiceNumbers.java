package fr.entremise.billing;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers without gap, from 1 each year. The counter's row stays locked until the transaction ends: who comes next waits,
 * and a failure gives the number back.
 */
@Component
class InvoiceNumbers {

    private final EntityManager entities;

    InvoiceNumbers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public String next(int year) {
        Number rank = (Number) entities.createNativeQuery("""
                        insert into invoice_counter (year, last_number) values (:year, 1)
                        on conflict (year) do update set last_number = invoice_counter.last_number + 1
                        returning last_number
                        """, Integer.class)
                .setParameter("year", year)
                .getSingleResult();
        return "%d-%06d".formatted(year, rank.intValue());
    }
}
