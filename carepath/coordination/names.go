package coordination

import "github.com/kithcare/kith/assessment"

// What vocabulary words are called in a sentence.

func areaName(a assessment.NeedArea) string {
	names := [...]string{
		"a need", "housing", "physical health", "mental health", "money", "work or education", "legal matters", "daily life",
		"treatment for drug or alcohol use", "company that supports change",
	}
	if int(a) >= len(names) {
		return names[0]
	}
	return names[a]
}

func pointName(p assessment.EntryPoint) string {
	names := [...]string{
		"a service", "an emergency department", "a drug or alcohol treatment service", "a GP", "probation", "a school",
		"a service for families", "social care", "a helpline", "another service",
	}
	if int(p) >= len(names) {
		return names[0]
	}
	return names[p]
}

func topicName(t assessment.Topic) string {
	names := [...]string{
		"something that is not stated", "that they are of this family or its network", "their age", "who they are to others",
		"their use, treatment and goals", "how use in the family affects them", "who may come to harm", "what they bring to another's recovery",
		"what they are willing to do", "what they need, and the help they had", "how they can be met, and how they first came",
		"their questionnaires", "which services work with them, and when", "what else a service records",
	}
	if int(t) >= len(names) {
		return names[0]
	}
	return names[t]
}
