"""Names of tools and trades: terms of a job's text that are worth asking a resume for. Data, no rules.

Single words as `shortlisting.words` cuts them. What is not in here is compared all the same, by similarity.
"""

from __future__ import annotations

SKILLS_TOLD = """
ada angular ansible api asyncio aws azure backend bash c c# c++ cassandra clojure cobol css dart dbt
debian devops django docker dotnet .net elasticsearch elixir elm embedded erlang excel fastapi figma
firmware flask flutter fortran frontend gcp git github gitlab go golang grafana graphql groovy grpc hadoop
haskell helm html http ios android istio java javascript jenkins jira jquery julia kafka keras kotlin
kubernetes latex linux llm lua mariadb matlab mlops mongodb mqtt mssql mysql networking nginx node node.js
nosql numpy oauth opencv oracle pandas perl php postgres postgresql powerbi powershell prometheus pulumi
pytest python pytorch qa r rabbitmq rails react redis redux rest ruby rust salesforce sap sass scala
scikit scrum selenium solidity spark spring sql sqlalchemy sqlite storybook svelte swift tableau tailwind
tcp tensorflow terraform typescript unity unix vba vue webpack websocket windows xml yaml accounting
administration advising agile analysis analytics architecture auditing bookkeeping budgeting carpentry
catering cashier cleaning coaching communication compliance consulting controlling cooking copywriting crm
customers customer design dispatch driving editing electrician electronics engineering facilitation
finance forklift fundraising gardening hospitality hr illustration insurance inventory invoicing
journalism kanban laboratory law leadership lean legal logistics machines machining maintenance
manufacturing marketing mechanics mediation mentoring merchandising negotiation nursing onboarding
operations painting patients payroll pharmacy photography photoshop planning plumbing presentation pricing
printing procurement proofreading purchasing quality recruiting reporting research retail safety sales
scheduling security seo service shipping shop soldering sourcing statistics stock strategy supervision
support tailoring tax teaching telephone testing training packaging illustrator indesign prepress
typography translation treasury troubleshooting tutoring ux warehouse welding writing english german
french spanish portuguese italian dutch polish turkish arabic chinese japanese hindi
"""
SKILLS = frozenset(SKILLS_TOLD.split())
