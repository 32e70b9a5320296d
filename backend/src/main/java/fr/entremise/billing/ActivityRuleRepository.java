package fr.entremise.billing;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ActivityRuleRepository extends Repository<ActivityRule, ActivityRule.Key> {

    List<ActivityRule> findAll();
}
