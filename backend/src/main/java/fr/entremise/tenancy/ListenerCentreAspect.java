package fr.entremise.tenancy;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Binds the centre of the event around every module listener, before its transaction begins: the listener's
 * transaction takes its connection before the first line of its body runs.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ListenerCentreAspect {

    @Around("@annotation(org.springframework.modulith.events.ApplicationModuleListener)")
    @Nullable
    Object bindCentreOfEvent(ProceedingJoinPoint call) throws Throwable {
        for (Object argument : call.getArgs()) {
            if (argument instanceof CentreEvent event) {
                return CentreContext.<@Nullable Object, Throwable>callForListener(event.centre(), call::proceed);
            }
        }
        return call.proceed();
    }
}
