"""The procedures by field, as an office's handbook orders them; every procedure stands in one group."""
GROUPS: dict[str, tuple[str, ...]] = {
    "计划、报告和考核": (
        "supervised_task", "annual_report", "department_report", "paragraph_request", "assessment_scheme",
        "assessment_cycle", "assessment", "report_call", "zero_report",
    ),
    "制度建设": (
        "normative_document", "legality_review", "fair_competition_review", "government_rule", "legislation_plan",
        "filing_review", "review_proposal", "document_cleanup", "discretion_benchmark",
    ),
    "决策、合同和法律顾问": ("decision_catalogue", "major_decision", "contract", "legal_adviser"),
    "行政执法": (
        "penalty_ordinary", "penalty_simple", "license", "license_commitment", "inspection", "inspection_plan",
        "compulsory_measure", "compulsory_execution", "enforcement_publicity", "enforcement_statistics", "full_record",
        "legal_review_of_major_enforcement", "enforcement_entity", "enforcement_delegation", "officer_certificate",
        "officer_training",
    ),
    "执法监督和衔接": (
        "enforcement_supervision", "case_file_review", "major_penalty_filing", "intervention_record",
        "wrong_case_liability", "criminal_transfer",
    ),
    "争议化解和权利救济": (
        "reconsideration", "litigation", "state_compensation", "petition", "mediation", "administrative_mediation",
        "administrative_ruling", "legal_aid", "arbitration_return",
    ),
    "政务公开": (
        "foi_request", "foi_complaint", "proactive_disclosure", "foi_annual_report", "policy_interpretation",
        "public_concern",
    ),
    "政务服务和营商环境": (
        "service_rating", "hotline_order", "one_thing_service", "power_list", "register_adjustment",
        "fair_competition_complaint", "policy_fulfilment", "government_credit", "credit_repair", "payment_complaint",
        "overdue_payments_report", "eco_compensation",
    ),
    "领导责任和监督": (
        "first_responsible", "law_performance_report", "inspection_programme", "rule_of_law_inspection",
        "government_inspection", "deputy_suggestion", "audit_rectification", "demonstration", "honour",
    ),
    "学法普法和应急": (
        "law_study", "law_exam", "legal_training", "law_publicity", "publicity_notice", "emergency_plan",
        "emergency_response",
    ),
    "系统": ("intake_document", "handover", "administration"),
}
