/** Hands on the agencies of the fictional county of Qingya (青崖县): one office, departments, townships. */

/** The fictional county. */
export const county = "青崖县";

/** An agency as `agencies.yaml` has it. */
export interface MadeAgency {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: "政府办公室" | "县直部门" | "乡镇";
  readonly indexPrefix: string;
  readonly agencyWord: string;
}

const departments: readonly (readonly [id: string, name: string, word: string])[] = [
  ["development-reform", "发展和改革委员会", "青发改"],
  ["education", "教育体育局", "青教体"],
  ["industry", "科技和工业信息化局", "青科工信"],
  ["public-security", "公安局", "青公"],
  ["civil-affairs", "民政局", "青民"],
  ["justice", "司法局", "青司"],
  ["finance", "财政局", "青财"],
  ["human-resources", "人力资源和社会保障局", "青人社"],
  ["natural-resources", "自然资源局", "青自然资"],
  ["ecology", "生态环境局", "青环"],
  ["housing", "住房和城乡建设局", "青住建"],
  ["city-management", "城市管理局", "青城管"],
  ["transport", "交通运输局", "青交"],
  ["water", "水利局", "青水"],
  ["agriculture", "农业农村局", "青农"],
  ["commerce", "商务局", "青商"],
  ["culture-tourism", "文化广电和旅游局", "青文旅"],
  ["health", "卫生健康委员会", "青卫健"],
  ["veterans", "退役军人事务局", "青退役"],
  ["emergency", "应急管理局", "青应急"],
  ["audit", "审计局", "青审"],
  ["market-regulation", "市场监督管理局", "青市监"],
  ["statistics", "统计局", "青统"],
  ["medical-insurance", "医疗保障局", "青医保"],
  ["rural-revitalization", "乡村振兴局", "青乡振"],
  ["forestry", "林业局", "青林"],
  ["government-services", "政务服务和大数据管理局", "青政数"],
  ["petitions", "信访局", "青信"],
  ["financial-work", "金融工作局", "青金"],
  ["grain-reserves", "粮食和物资储备局", "青粮"],
  ["meteorology", "气象局", "青气"],
  ["public-resources", "公共资源交易中心", "青交易"],
  ["housing-fund", "住房公积金管理部", "青公积金"],
  ["supply-marketing", "供销合作社联合社", "青供"],
];

const townships: readonly (readonly [id: string, name: string])[] = [
  ["chengguan", "城关镇"],
  ["qingshi", "青石镇"],
  ["yuntai", "云台镇"],
  ["hewan", "河湾镇"],
  ["liulin", "柳林镇"],
  ["shimen", "石门镇"],
  ["bailong", "白龙镇"],
  ["dongling", "东岭镇"],
  ["xiyu", "西峪镇"],
  ["nanchuan", "南川镇"],
  ["beigou", "北沟镇"],
  ["taoyuan", "桃源乡"],
  ["songping", "松坪乡"],
  ["zhuyuan", "竹园乡"],
  ["lishu", "梨树乡"],
  ["maan", "马鞍乡"],
  ["shuangxi", "双溪乡"],
  ["qingquan", "清泉乡"],
];

/** The office, which publishes for the county government and keeps the county's books. */
export const office: MadeAgency = {
  id: "county-office",
  name: `${county}人民政府办公室`,
  shortName: "县政府办公室",
  kind: "政府办公室",
  indexPrefix: "990000017",
  agencyWord: "青政办",
};

/** Every agency, the office first. */
export const agencies: readonly MadeAgency[] = [
  office,
  ...departments.map(
    ([id, name, agencyWord], index): MadeAgency => ({
      id,
      name: `${county}${name}`,
      shortName: `县${name}`,
      kind: "县直部门",
      indexPrefix: String(990_000_100 + index),
      agencyWord,
    }),
  ),
  ...townships.map(
    ([id, name], index): MadeAgency => ({
      id,
      name: `${county}${name}人民政府`,
      shortName: name,
      kind: "乡镇",
      indexPrefix: String(990_000_300 + index),
      agencyWord: `青${name.slice(0, 2)}政`,
    }),
  ),
];

export const townshipNames: readonly string[] = townships.map(([, name]) => name);

export const villageNames: readonly string[] = [
  ..."上河村 下河村 前坪村 后坪村 大槐树村 石桥村 柿园村 王沟村 李家湾村 赵庄村 杨坡村 磨盘村".split(" "),
  ..."龙泉村 观音堂村 东寨村 西寨村 梁头村 核桃坪村 牛心寨村 响水村 老君庙村 三岔口村 枣林村 银杏村".split(
    " ",
  ),
];

/** The agency of an id. */
export function agencyOf(id: string): MadeAgency {
  const agency = agencies.find((candidate) => candidate.id === id);
  if (!agency) throw new Error(`no such agency: ${id}`);
  return agency;
}
