package coordination

import "github.com/kithcare/kith/assessment"

// What holds at every point of entry, and what each adds.

// askLines are what to ask, safety first and alone.
func askLines(crisis told) []Sentence {
	safety := fixed("Speak with each person alone first: whether they are afraid of anybody, whether anybody hurts, controls or takes from them, and whether anybody, a child above all, may come to harm. What was not asked is not safe.",
		citeGalvani(), citeAdfamAVA(), citeChildrenAct47())
	safety.AskAlone = true
	reached := fixed("Ask how they can be rung or written to without putting anybody at risk, and who should not hear that they came.",
		citePolicy("a call or a letter that another opens can do harm"))
	reached.AskAlone = true
	out := []Sentence{safety, reached}
	if crisis.answer == assessment.AnswerNotAsked {
		out = append(out, fixed("Ask what made them come today, and whether anything cannot wait.",
			citeAdfam("time and place"), citePolicy("whether it is a crisis is not recorded, which does not mean that it is none")))
	}
	return append(out,
		fixed("Ask how it tells on them: health, life at home, money, work and friends.", citeCG51Impact(), citeSkillsHub()),
		fixed("Ask what they would like for themselves, and what they hope for the other.", citeAdfam("first contact")),
		fixed("Ask where and when they can be met: not everybody can come to where drugs or alcohol are treated, or in working hours.", citeAdfam("time and place")),
	)
}

// reflectLines are what to say back.
func reflectLines(c assessment.Country) []Sentence {
	out := []Sentence{
		fixed("Most come about somebody else, and ask that they be made well. Hear that first, and say what can be done about it.", citeAdfam("first contact")),
		fixed("Then say that they need help too: to live with somebody's drinking or drug use is reason enough, whatever the other does and whether or not the other is in treatment.",
			citeAdfam("first contact"), citeQS23(), citeCG51Impact(), citePolicy("support in one's own right depends on nothing of the other's")),
		fixed("Say that help for themselves is not instead of help for the other: it also makes it easier to help.", citeAdfam("first contact")),
		fixed("A friend counts as a relative does. Do not ask what it has to do with them.",
			citeAdfam("peer support"), citePolicy("no test of kinship stands before support")),
	}
	if c == assessment.CountryScotland {
		out = append(out, fixed("In Scotland families have a right to support of their own, and, where it fits, to be included in the other's treatment.", citeScotland()))
	}
	return out
}

// atPoint is what a point of entry adds.
func atPoint(p assessment.EntryPoint, c assessment.Country) joined {
	switch p {
	case assessment.EntryPointEmergency:
		return joined{
			reflect: []Sentence{fixed("What happened is a reason to be asked how they are themselves, before they go home.", citeAdfam("first contact"), citeAdfam("time and place"))},
			ask:     []Sentence{fixed("Ask who is at home now, who looks after the children tonight, and whether it is safe for everybody to go back.", citePolicy("whoever is left at home is nobody's patient"), citeChildrenAct47())},
		}
	case assessment.EntryPointTreatment:
		return joined{
			reflect: []Sentence{
				fixed("They may be listened to, told things in general and supported, whatever the person in treatment has agreed to; what is known of that person is shown with their agreement only.",
					citeGMCListening(), citeTEWV(), citeCG51Involve(), citeCGLConsent()),
				fixed("What they tell of themselves is theirs, and is kept apart from the other's record.", citePolicy("a relative's own record is theirs"), citeTEWVBoth()),
			},
			ask: []Sentence{fixed("Ask about children in the family, and what they and their parents need; ask again when things change.", citeDHSCParents(), citePolicy("the source is of alcohol; asked alike where it is drugs"))},
		}
	case assessment.EntryPointGP:
		return joined{
			reflect: []Sentence{fixed("What troubles their own health may come from living with it: they can say so here, and it is about them.", citeSkillsHub(), citeAdfam("first contact"))},
			ask:     []Sentence{fixed("Ask how they sleep, how low or anxious they are, and whether they are ill from it.", citeSkillsHub(), citePolicy("health comes first where a GP asks"))},
		}
	case assessment.EntryPointProbation:
		return joined{
			reflect: []Sentence{fixed("Say that what they need themselves is not part of anybody's order or sentence, and nothing that they have to do.", citeAdfam("first contact"), citePolicy("support in one's own right is an offer"))},
			ask:     []Sentence{alone(fixed("Ask each alone whether they feel safe with the person at home or coming home.", citeGalvani(), citeAdfamAVA()))},
		}
	case assessment.EntryPointSchool:
		return schoolLines(c)
	case assessment.EntryPointSocialCare:
		return joined{
			reflect: []Sentence{fixed("Say openly what you have to look into and what is an offer. That a parent drinks or uses is not by itself harm to a child.", citeParents2021(), citePolicy("a family that does not know which is which cannot trust either"))},
			ask:     []Sentence{fixed("Ask who cares for whom, whether they can and want to go on, and what it keeps them from.", citeCareAct10())},
		}
	case assessment.EntryPointFamilyService:
		return joined{reflect: []Sentence{fixed("They have found what is for them: say that nobody else has to come, change or agree before they are helped.", citeAdfam("first contact"), citePolicy("support in one's own right depends on nothing of the other's"))}}
	case assessment.EntryPointHelpline:
		return joined{
			reflect: []Sentence{fixed("To ring is a step. They need not say who they are, nor who the other is.", citeAdfam("first contact"), citePolicy("help that is asked for without a name is help"))},
			ask:     []Sentence{alone(fixed("Ask first whether they can talk now, and what to do if the line goes dead.", citePolicy("somebody may be listening")))},
		}
	default:
		return joined{}
	}
}

func schoolLines(c assessment.Country) joined {
	out := joined{
		reflect: []Sentence{fixed("It is not the child's doing, and not theirs to put right. There is help for them, whatever the adults do.", citeSkillsHub(), citePolicy("a child has own needs and an own right to help"))},
		ask:     []Sentence{alone(fixed("Listen to the child alone, with somebody they trust, and follow the school's safeguarding procedure: a family's answer never clears a child.", citeChildrenAct47(), citePolicy("only a professional's recorded decision does")))},
	}
	if c == assessment.CountryEngland || c == assessment.CountryNotStated {
		out.ask = append(out.ask, fixed("Ask whether the child looks after anybody. In England the council has to assess a young carer who may need support, or who asks, or whose parent asks.", citeChildrenAct17ZA()))
	}
	return out
}

func alone(s Sentence) Sentence {
	s.AskAlone = true
	return s
}
