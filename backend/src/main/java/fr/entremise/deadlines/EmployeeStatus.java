package fr.entremise.deadlines;

/** How the employee serves; two of the seven categories depend on it (decree n° 2022-433, article 2, 2° and 7°). */
public enum EmployeeStatus {
    CIVIL_SERVANT,
    CONTRACTUAL
}
