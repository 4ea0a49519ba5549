"""Clauses of readable sentences: predicate, tense, negation, subject."""

import pytest

from newsevents.text import read

RUSSIAN = [
    ("Делегация прибыла в Москву.", ["прибыла past | Делегация"]),
    ("Министр посетит Париж, сообщил посол.", ["посетит fut | Министр", "сообщил past | посол"]),
    (
        "Министр, который прибыл в Киев, заявил, что визит отложен.",
        ["заявил past | Министр", "прибыл past | который", "отложен past | визит"],
    ),
    ("Трамп и Путин провели встречу на Аляске.", ["провели past | Трамп"]),
    ("В Кремле подчеркнули, что встреча не готовится.", ["подчеркнули past | ", "не готовится pres | встреча"]),
    ("Визит будет перенесён на март.", ["перенесён fut | Визит"]),
    ("Отвечая на вопрос, посол признал ошибку.", ["признал past | посол", "Отвечая pres | "]),
    ("Прибывший в Минск премьер осмотрел завод.", ["осмотрел past | премьер"]),
    ("Он посетил Прагу, а она уехала в Вену.", ["посетил past | Он", "уехала past | она"]),
    (
        "Если Москва не прекратит огонь, переговоры сорвутся.",
        ["не прекратит fut | Москва", "сорвутся fut | переговоры"],
    ),
    ("Для премьера это вторая поездка: весной он побывал в Риме.", ["побывал past | он"]),
    ("Во вторник Лехто созвонился с послом.", ["созвонился past | Лехто"]),
    ("В тот же день Алмейда вылетит в Рим.", ["вылетит fut | Алмейда"]),
    ("Заречный район посетил губернатор.", ["посетил past | губернатор"]),
    ("Её принял мэр.", ["принял past | мэр"]),
    ("На его полях Алмейда встретится с послом.", ["встретится fut | Алмейда"]),
    ("В Рим приехали двое послов.", ["приехали past | двое послов"]),
    ("В мае возможна поездка в Рим, пишет газета.", ["возможна  | поездка", "пишет pres | газета"]),
    ("Делегация, в состав которой входит посол, вылетит в Рим.", ["вылетит fut | Делегация", "входит pres | посол"]),
    ("Встречу министров, назначенную на май, перенесли.", ["перенесли past | ", "назначенную past | "]),
    ("Беседа началась в 07:30.", ["началась past | Беседа"]),
    ("Третий раунд, прошедший в Риме 18–19 мая, длился час.", ["длился past | Третий раунд", "прошедший past | "]),
]


def told(text, pack):
    analysis = read(text, pack).analysis
    lines = []
    for clause in analysis.clauses(0):
        if clause.verb is None:
            continue
        subject = clause.phrases[clause.subject] if clause.subject is not None else None
        named = analysis.text_of(subject.begin, subject.end) if subject else ""
        verb = analysis.words[clause.verb].form
        lines.append(f"{'не ' if clause.negated else ''}{verb} {clause.tense} | {named}")
    return lines


@pytest.mark.parametrize(("text", "expected"), RUSSIAN)
def test_russian(text, expected, russian):
    assert sorted(told(text, russian)) == sorted(expected)


@pytest.mark.parametrize(
    ("pack", "text", "day"),
    [
        ("russian", "Посол встретился с Беловым, мэром Осло, в среду и улетел домой.", "среду"),
        ("ukrainian", "Посол зустрівся з Біловим, мером Осло, у середу й полетів додому.", "середу"),
        ("english", "The envoy met Smith, the mayor of Oslo, on Wednesday and flew home.", "Wednesday"),
    ],
)
def test_a_day_behind_an_apposition_is_that_of_the_verb_before_it(pack, text, day, request):
    analysis = read(text, request.getfixturevalue(pack)).analysis
    first, second = analysis.clauses(0)
    at = [word.form for word in analysis.words].index(day)
    assert first.verb is not None
    assert first.begin <= first.verb < at < first.end == second.begin == at + 1


def test_ukrainian_future_and_participle(ukrainian):
    text = "Візит міністра, запланований на 22 вересня, скасували."
    assert told(text, ukrainian) == ["скасували past | ", "запланований  | "]
    assert told("Прем'єр відвідає Київ.", ukrainian) == ["відвідає fut | Прем'єр"]


def test_english_clauses_need_no_comma():
    from newsevents.languages import en

    text = "Oslo denied that Berg had met the envoy."
    assert told(text, en.load()) == ["denied past | Oslo", "met past | Berg"]
    text = "The presidents of Kenya, Chad and Niger will attend."
    assert told(text, en.load()) == ["attend fut | The presidents"]


ENGLISH = [
    ("Berg, who had been ill, met the envoy.", ["been past | who", "met past | Berg"]),
    ("The delegation, members of which are ill, met Berg.", ["met past | The delegation", "are pres | members"]),
    ("He said that he met Berg, the envoy, on Monday and that Berg left.",
     ["said past | He", "met past | he", "left past | Berg"]),
    ("The envoy said Berg would stay.", ["said past | The envoy", "stay  | Berg"]),
    ("The envoy said the king would stay.", ["said past | The envoy", "stay  | the king"]),
    ("Berg said talks with Holm in Rome had failed.", ["said past | Berg", "failed past | talks"]),
    ("Berg said on Friday a meeting of the envoys was off.", ["said past | Berg", "was past | a meeting"]),
    ("Berg said at a briefing on Friday the talks would resume.", ["said past | Berg", "resume  | the talks"]),
    ("Berg said in a statement the talks would resume.", ["said past | Berg", "resume  | the talks"]),
    ("Berg said Holm and Lund will meet.", ["said past | Berg", "meet fut | Holm"]),
    ("Berg said nothing about the talks and left.", ["said past | Berg", "left past | "]),
    ("Berg told reporters the visit was off.", ["told past | Berg", "was past | the visit"]),
    ("Berg told the head of the bank a visit to Rome was off.", ["told past | Berg", "was past | a visit"]),
    ("In the Serbian capital Berg met the envoy.", ["met past | Berg"]),
    ("A trip planned for Feb. 18 was dropped.", ["dropped past | A trip"]),
    ("The day before, Berg phoned the envoy.", ["phoned past | Berg"]),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_subjects(text, expected):
    from newsevents.languages import en

    assert sorted(told(text, en.load())) == sorted(expected)


def test_ukrainian_subjects(ukrainian):
    assert told("Зустріч міністрів запланована на травень.", ukrainian) == ["запланована  | Зустріч міністрів"]
    assert told("Учора Ранта побував у Мінську.", ukrainian) == ["побував past | Ранта"]
    assert told("Восени приїде сам Папа.", ukrainian) == ["приїде fut | сам Папа"]
