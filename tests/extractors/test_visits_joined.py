"""Who joins a meeting or comes along on a journey, what is said of an event without a conjunction, what people only
talk about, whom a role means beside others: in each language that has the construction."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # a journey whose adjective reads as a verb, who came along behind the noun of a journey
    ("en", "President Mark Rubin is in Peru on a working visit.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Peru",))]),
    ("en", "Minister Mark Rubin flew to Rome on Monday for a two-day visit, accompanied by Governor Ana Rojas.",
     [("visit", "occurred", "2025-12-01", ("Ana Rojas", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Secretary Mark Rubin's travel to Peru was put off until May 2026.",
     [("visit", "postponed", "2026-05", ("Mark Rubin",), (), ("Peru",))]),
    # who joins a meeting, a journey
    ("en", "Mark Rubin will visit Rome on Dec. 9. He will be joined by Admiral John Burton.",
     [("visit", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Mark Rubin held talks with John Burton in Rome, joined by Minister Ana Rojas.",
     [("talks", "occurred", None, ("Ana Rojas", "John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Mark Rubin met John Burton on Monday. Minister Ana Rojas joined the meeting in the Red Palace.",
     [("meeting", "occurred", "2025-12-01", ("Ana Rojas", "John Burton", "Mark Rubin"), (), ("Red Palace",))]),
    # what comes ahead of a visit, what is told of a visit to come
    ("en", "Mark Rubin and John Burton discussed Rubin's upcoming visit to Peru.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Peru",))]),
    # the delegation is those who have come
    ("en", "Minister Mark Rubin flew to Rome on Monday, accompanied by Governor Ana Rojas. The "
           "delegation was met at the airport by Mayor Carl Neri.",
     [("visit", "occurred", "2025-12-01", ("Ana Rojas", "Mark Rubin"), ("Carl Neri",), ("Rome",))]),
    # a title that begins with a number, who invites by a long title
    ("en", "Mark Rubin will visit Peru on Dec. 9 at the invitation of First Deputy Prime Minister Juan Ortiz.",
     [("visit", "planned", "2025-12-09", ("Mark Rubin",), ("Juan Ortiz",), ("Peru",))]),
    # a headline and the sentence below it
    ("en", "Kenyan president hosts Dutch premier\nDutch Prime Minister Mark Rubin arrived in Nairobi on Monday. "
     "He met President Samuel Otieno there.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Samuel Otieno",), ("Nairobi",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Samuel Otieno",), ("Nairobi",))]),
    ("en", "Kenyan president hosts Dutch premier\nDutch Prime Minister Mark Rubin arrived in Oslo on Monday.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Kenyan president",), ()),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Rubin holds talks with Burton\nPresident Mark Rubin met Chancellor John Burton in Rome on Monday.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # what people only talk about
    ("uk", "Президент Іван Рубець зустрівся з канцлером Павлом Громом. Лідери говорили про санкції та "
           "переговори у Стамбулі.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    # a meeting is not the summit of the sentence before
    ("en", "Mark Rubin met John Burton on Monday on the sidelines of the Asian summit in Rome. Ana "
           "Rojas attended the meeting.",
     [("meeting", "occurred", "2025-12-01", ("Ana Rojas", "John Burton", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-01", (), (), ("Rome",))]),
    # what was called off once, and may be after all
    ("en", "A summit of the presidents of Peru and Chile in Rome, shelved last month, could still take place.",
     [("meeting", "possible", "2025-11", ("presidents of Peru and Chile",), (), ("Rome",))]),
    # whose journey is the reason
    ("en", "The visit was set for May 12, but was put off because of Minister Mark Rubin's trip to Lima.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Lima",))]),
    # nobody is met who is seen off
    ("en", "Mayor John Burton saw Mark Rubin off at the airport.",
     []),
    # those who act together before a colon
    ("uk", "Іван Рубець і Павло Гром давно знайомі: вони бачилися в Римі у травні.",
     [("meeting", "occurred", "2025-05", ("Іван Рубець", "Павло Гром"), (), ("Рим",))]),
    ("ru", "Иван Рубцов и Павел Громов давно знакомы: они виделись в Риме в мае.",
     [("meeting", "occurred", "2025-05", ("Иван Рубцов", "Павел Громов"), (), ("Рим",))]),
    ("en", "Mark Rubin and John Burton are old friends, and they met in Rome in May.",
     [("meeting", "occurred", "2025-05", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # a role that reads as the genitive of a town
    ("uk", "Міністр Іван Рубець прибув до Польщі в понеділок. У Варшаві міністра прийняв прем'єр Павло Гром.",
     [("visit", "occurred", "2025-12-01", ("Іван Рубець",), ("Павло Гром",), ("Варшава", "Польща"))]),
    # a pronoun that is no name
    ("uk", "Президент Сергій Білецький того ж дня побував у Римі з візитом.",
     [("visit", "occurred", None, ("Сергій Білецький",), (), ("Рим",))]),
    # what is planned for a day that stands before it
    ("uk", "Міністр Іван Рубець зустрінеться з послом Павлом Громом: 9 грудня запланована їхня зустріч у Римі.",
     [("meeting", "planned", "2025-12-09", ("Іван Рубець", "Павло Гром"), (), ("Рим",))]),
    # roles of two states
    ("uk", "Востаннє президенти Перу та Чилі спілкувалися 12 листопада.",
     [("meeting", "occurred", "2025-11-12", ("президенти Перу та Чилі",), (), ())]),
    # "following" as a preposition, a day behind a noun that opens a clause
    ("en", "Following a visit to Lima in May, Mark Rubin met John Burton in Rome.",
     [("visit", "occurred", "2025-05", ("Mark Rubin",), (), ("Lima",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "After talks with John Burton in Rome on Nov. 5, Mark Rubin flew to Oslo.",
     [("talks", "occurred", "2025-11-05", ("John Burton", "Mark Rubin"), (), ("Rome",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))]),
    # who is told something at a meeting
    ("en", "At a meeting in Rome on Monday, Mark Rubin told Chancellor John Burton that he would leave.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # leaders of named countries
    ("en", "President Mark Rubin welcomed John Burton to Oslo on Monday. On Dec. 9, Rubin will host "
           "the leaders of five African countries.",
     [("visit", "occurred", "2025-12-01", ("John Burton",), ("Mark Rubin",), ("Oslo",)),
      ("visit", "planned", "2025-12-09", ("leaders of five African countries",), ("Mark Rubin",), ())]),
    # who is told of behind the noun
    ("en", "The visit to Lima by Mark Rubin, who met there with members of the Red Cross, ended in May.",
     [("visit", "occurred", "2025-05", ("Mark Rubin",), (), ("Lima",)),
      ("meeting", "occurred", "2025-05", ("Mark Rubin", "members of the Red Cross"), (), ("Lima",))]),
    # what is said without a conjunction, of a noun with phrases of its own
    ("en", "The spokesman said a meeting with President Mark Rubin would take place in Rome on Dec. 9.",
     [("meeting", "planned", "2025-12-09", ("Mark Rubin",), (), ("Rome",))]),
    ("en", "The spokesman said Mark Rubin and John Burton will meet in Rome on Dec. 9.",
     [("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "The spokesman told reporters a visit of Mark Rubin to Rome was planned for Dec. 9.",
     [("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Rome",))]),
    # who leads a state and speaks of a meeting
    ("en", "President Mark Rubin said a meeting with Chancellor John Burton could take place in May.",
     [("meeting", "possible", "2026-05", ("John Burton", "Mark Rubin"), (), ())]),
    ("ru", "Президент Иван Рубцов заявил, что встреча с канцлером Павлом Громовым возможна в мае.",
     [("meeting", "possible", "2026-05", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Президент Іван Рубець заявив, що зустріч із канцлером Павлом Громом можлива в травні.",
     [("meeting", "possible", "2026-05", ("Іван Рубець", "Павло Гром"), (), ())]),
    # "the minister" beside two of them
    ("en", "Foreign Minister Mark Rubin flew to Rome on Monday with Interior Minister John Burton. "
           "Rubin met the mayor. Rubin then signed a deal. The trip followed the minister's visit to Lima.",
     [("visit", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("mayor",), ("Rome",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Lima",))]),
    # how long somebody stays
    ("en", "Envoy Mark Rubin is in Lima through Friday for talks with President Juan Ortiz.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Juan Ortiz",), ("Lima",)),
      ("talks", "occurred", None, ("Mark Rubin",), ("Juan Ortiz",), ("Lima",))]),
    # who takes part in the talks of others
    ("ru", "Президент Иван Рубцов провёл встречу с канцлером Павлом Громовым. В переговорах приняли "
           "участие посол Ян Лехто и министр Анна Берг.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов", "Павел Громов", "Ян Лехто"), (), ())]),
    ("uk", "Президент Іван Рубець провів зустріч із канцлером Павлом Громом. У переговорах взяли "
           "участь посол Ян Лехто і міністр Анна Берг.",
     [("meeting", "occurred", None, ("Іван Рубець", "Анна Берг", "Павло Гром", "Ян Лехто"), (), ())]),
    # a call of the headline of which only is told that somebody spoke
    ("en", "Secretary Rubin's Call with Foreign Minister Burton\nSecretary Mark Rubin spoke on Monday "
           "with Foreign Minister John Burton.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    # whose visit somebody else prepares or calls off
    ("ru", "Министр отменил визит премьера Ивана Рубцова в Рим.",
     [("visit", "cancelled", None, ("Иван Рубцов",), (), ("Рим",))]),
    ("en", "The minister prepared the visit of Premier Mark Rubin to Rome.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Rome",))]),
    # a surname with its particle
    ("en", "Mark Rubin met Ali al-Burton in Rome. Rubin and al-Burton last spoke on Nov. 5.",
     [("meeting", "occurred", None, ("Ali al-Burton", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-11-05", ("Ali al-Burton", "Mark Rubin"), (), ())]),
    # who did what a gerund behind "for" tells; what somebody looks forward to
    ("en", "Mark Rubin thanked Premier John Burton for hosting the Peruvian delegation in Rome on Nov. 5.",
     [("visit", "occurred", "2025-11-05", ("Peruvian delegation",), ("John Burton",), ("Rome",))]),
    ("en", "President Mark Rubin said he looked forward to welcoming John Burton in Oslo.",
     []),
    # an agreement with words between it and what is agreed
    ("en", "Mark Rubin and John Burton agreed in a phone call on Monday to meet in Rome.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "planned", None, ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # whom somebody came to meet did not come with him
    ("en", "Mark Rubin flew to Rome on Monday to meet with John Burton.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Rome",))]),
    # where somebody is and met somebody
    ("en", "Minister Mark Rubin is in Rome, where he met John Burton on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Rome",))]),
    # what is expected of somebody on a day
    ("en", "Mark Rubin is expected on Monday to meet John Burton in Rome.",
     [("meeting", "planned", "2025-12-08", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    # a talk before the meeting is another one
    ("uk", "Іван Рубець поговорив із Павлом Громом перед зустріччю в Римі.",
     [("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ())]),
    # people from a state with an article
    ("en", "Officials from the United States and Peru will hold talks in Rome on Dec. 9.",
     [("talks", "planned", "2025-12-09", ("Officials from the United States and Peru",), (), ("Rome",))]),
    # at the end of a text without a full stop
    ("en", "John Burton spoke. On Monday President Mark Rubin called him",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    ("en", "Minister Mark Rubin met in Rome with officials from Chile",
     [("meeting", "occurred", None, ("Mark Rubin", "officials from Chile"), (), ("Rome",))]),
    ("ru", "Министр Иван Рубцов встретился в Риме с коллегами из Чили",
     [("meeting", "occurred", None, ("Иван Рубцов", "коллеги из Чили"), (), ("Рим",))]),
    # one name for each state of several that share a noun
    ("en", "Minister Mark Rubin met with his Peruvian and Kenyan counterparts, Juan Ortiz and Peter Hill, in Rome.",
     [("meeting", "occurred", None, ("Juan Ortiz", "Mark Rubin", "Peter Hill"), (), ("Rome",))]),
    # what somebody was called for
    ("en", "President Mark Rubin called Chancellor John Burton on Monday to discuss a deal.",
     [("call", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    # who gathers on a day in a town
    ("en", "Foreign ministers of Peru and Chile will gather in Rome on Dec. 9.",
     [("meeting", "planned", "2025-12-09", ("foreign ministers of Peru and Chile",), (), ("Rome",))]),
    ("en", "Thousands of fans gathered in Rome on Dec. 1.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_joined(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
